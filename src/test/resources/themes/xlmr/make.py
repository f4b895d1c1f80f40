"""Makes the files beside it: a vocabulary, a model that has learnt nothing, and what SentencePiece and PyTorch make of texts with them.

python3 make.py FOLDER_OF_TOWN_TSV MORE_TEXTS.tsv...   (needs sentencepiece, torch and onnx)
"""
import json, os, sys, torch, torch.nn as nn, sentencepiece as spm
res, more = sys.argv[1], sys.argv[2:]
out = os.path.join(res, 'xlmr')
def texts(file):
    return [line.split('\t')[0] for line in open(file, encoding='utf8').read().split('\n') if line]
town = texts(os.path.join(res, 'town.tsv'))
trained = os.path.join('/tmp', 'xlmr-pieces')
with open(trained + '.txt', 'w', encoding='utf8') as f:
    f.write('\n'.join(town + [text for file in more for text in texts(file)]) + '\n')
spm.SentencePieceTrainer.train(input=trained + '.txt', model_prefix=trained, model_type='unigram', vocab_size=900,
    character_coverage=0.9995, normalization_rule_name='nmt_nfkc', num_threads=1)
sp = spm.SentencePieceProcessor(model_file=trained + '.model')
# fairseq's numbers, as XLM-RoBERTa has them: <s> 0, <pad> 1, </s> 2, <unk> 3, then the pieces, and <mask> last
vocab = [['<s>',0.0],['<pad>',0.0],['</s>',0.0],['<unk>',0.0]] + [[sp.id_to_piece(i), sp.get_score(i)] for i in range(3, sp.get_piece_size())] + [['<mask>',0.0]]
special = [{'id':i,'content':c,'single_word':False,'lstrip':False,'rstrip':False,'normalized':False,'special':True} for i,c in ((0,'<s>'),(1,'<pad>'),(2,'</s>'),(3,'<unk>'),(len(vocab)-1,'<mask>'))]
json.dump({'version':'1.0','truncation':None,'padding':None,'added_tokens':special,'normalizer':{'type':'NFKC'},
  'pre_tokenizer':{'type':'Metaspace','replacement':'▁','add_prefix_space':True},'model':{'type':'Unigram','unk_id':3,'vocab':vocab}},
  open(os.path.join(out,'tokenizer.json'),'w',encoding='utf8'), ensure_ascii=False, separators=(',',':'))
V,H,I,L,A,P = len(vocab), 16, 32, 2, 2, 66
config = {'model_type':'xlm-roberta','hidden_size':H,'num_hidden_layers':L,'num_attention_heads':A,'intermediate_size':I,'vocab_size':V,
  'max_position_embeddings':P,'pad_token_id':1,'layer_norm_eps':1e-5,'type_vocab_size':1,'hidden_act':'gelu'}
json.dump(config, open(os.path.join(out,'config.json'),'w'), indent=1)
os.makedirs(os.path.join(out, '1_Pooling'), exist_ok=True)
json.dump({'word_embedding_dimension':H,'pooling_mode_cls_token':False,'pooling_mode_mean_tokens':True}, open(os.path.join(out,'1_Pooling','config.json'),'w'), indent=1)
json.dump({'languages':['fr','en']}, open(os.path.join(out,'palabre.json'),'w'))

class Embeddings(nn.Module):
    def __init__(s):
        super().__init__()
        s.word_embeddings=nn.Embedding(V,H,padding_idx=1); s.position_embeddings=nn.Embedding(P,H,padding_idx=1)
        s.token_type_embeddings=nn.Embedding(1,H); s.LayerNorm=nn.LayerNorm(H,eps=1e-5)
    def forward(s, ids):
        mask=ids.ne(1).int(); pos=(torch.cumsum(mask,1).type_as(mask)*mask).long()+1
        return s.LayerNorm(s.word_embeddings(ids)+s.position_embeddings(pos)+s.token_type_embeddings(torch.zeros_like(ids)))
class SelfAttention(nn.Module):
    def __init__(s):
        super().__init__(); s.query=nn.Linear(H,H); s.key=nn.Linear(H,H); s.value=nn.Linear(H,H)
    def split(s,x): return x.view(x.size(0),x.size(1),A,H//A).permute(0,2,1,3)
    def forward(s,x,mask):
        q,k,v=s.split(s.query(x)),s.split(s.key(x)),s.split(s.value(x))
        a=torch.softmax(q@k.transpose(-1,-2)/(H//A)**0.5+mask,-1)
        c=(a@v).permute(0,2,1,3).contiguous(); return c.view(c.size(0),c.size(1),H)
class Output(nn.Module):
    def __init__(s,i):
        super().__init__(); s.dense=nn.Linear(i,H); s.LayerNorm=nn.LayerNorm(H,eps=1e-5)
    def forward(s,x,to): return s.LayerNorm(s.dense(x)+to)
class Attention(nn.Module):
    def __init__(s): super().__init__(); s.self=SelfAttention(); s.output=Output(H)
    def forward(s,x,mask): return s.output(s.self(x,mask),x)
class Intermediate(nn.Module):
    def __init__(s): super().__init__(); s.dense=nn.Linear(H,I)
    def forward(s,x): return nn.functional.gelu(s.dense(x))
class Layer(nn.Module):
    def __init__(s): super().__init__(); s.attention=Attention(); s.intermediate=Intermediate(); s.output=Output(I)
    def forward(s,x,mask):
        x=s.attention(x,mask); return s.output(s.intermediate(x),x)
class Enc(nn.Module):
    def __init__(s): super().__init__(); s.layer=nn.ModuleList([Layer() for _ in range(L)])
    def forward(s,x,mask):
        for l in s.layer: x=l(x,mask)
        return x
class Model(nn.Module):
    def __init__(s): super().__init__(); s.embeddings=Embeddings(); s.encoder=Enc()
    def forward(s,input_ids,attention_mask):
        mask=(1.0-attention_mask[:,None,None,:].float())*-1e9
        return s.encoder(s.embeddings(input_ids),mask)
torch.manual_seed(7); torch.set_num_threads(1)
m=Model().eval()
with torch.no_grad():
    for p in m.parameters(): p.add_(torch.randn_like(p)*0.3)
def ids(t): return [0]+[3 if i==0 else i+1 for i in sp.encode(t)]+[2]
def vector(t):
    x=torch.tensor([ids(t)[:63]+[2] if len(ids(t))>64 else ids(t)])
    h=m(x,torch.ones_like(x))[0].mean(0); return (h/h.norm()).tolist()
x=torch.tensor([ids('Une idée pour la ville')])
torch.onnx.export(m,(x,torch.ones_like(x)),os.path.join(out,'model.onnx'),input_names=['input_ids','attention_mask'],output_names=['last_hidden_state'],
    dynamic_axes={'input_ids':{0:'b',1:'s'},'attention_mask':{0:'b',1:'s'},'last_hidden_state':{0:'b',1:'s'}},opset_version=14)
hard=['Réunions, MEETING: 45 minutes max !','« Une salle » par étage, s’il vous plaît…','l’œuvre d\u2019art de la mairie','ﬁn de journée à 17\u202fh\u00a030','½ journée par semaine','x² + y²','Ｆｕｌｌ width','a\u200bb','\ufeffDébut','re\u200cunion','x\u200ey','be\x08ll','un\ufffdmot','e\u0301cole','naïve café — où ?','😀 plus de joie','北京 and Paris','two   spaces','trailing space ','A','','100 % bio','C++ & C#','www.palabre.org/votes?x=1','no-reply@mairie.fr','\u00adsoft\u00adhyphen','№ 5','™ et ©','ﬀ ﬃ','Ⅳ siècle','Straße','ÉCOLE','3ème étage','1\u20442','…']
with open(os.path.join(out,'sentencepiece.tsv'),'w',encoding='utf8') as f:
    for t in town+hard:
        f.write(t+'\t'+' '.join(map(str,ids(t)))+'\n')
with open(os.path.join(out,'torch-vectors.tsv'),'w',encoding='utf8') as f:
    for t in town[:8]+['Une fête de quartier en juin','😀 plus de joie']+[' '.join(town[10:24])]:
        f.write(t+'\t'+'\t'.join('%.6f'%v for v in vector(t))+'\n')
